/**
 * Telegram: public channels by their web preview, groups by a bot that is in them.
 *
 * <p>In: a feed's address, a channel's name or {@code bot}, and a cursor. Out: posts, edits,
 * removals. Read {@link otklik.ingest.telegram.TelegramConnector} first; {@code PreviewPage} reads
 * the HTML, {@code BotUpdates} the updates.
 */
package otklik.ingest.telegram;
