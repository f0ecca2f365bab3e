/**
 * The YAML files in which knowledge stands with its source and its cases.
 *
 * <p>In: a file beside a class. Out: its tree. Read {@link
 * otklik.classify.knowledge.KnowledgeFile}. What a file means is known only to the class beside it.
 */
package otklik.classify.knowledge;
