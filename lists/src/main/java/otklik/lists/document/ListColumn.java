package otklik.lists.document;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param width in characters of a sheet
 * @param cell of a row
 */
public record ListColumn<R>(String name, int width, Function<R, Cell> cell) {}
