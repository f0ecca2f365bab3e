/**
 * Small neural networks on plain arrays: matrices and gated cells. Knows nothing of language. The
 * same code runs in training and in use, so that both compute the same numbers; it uses nothing
 * whose result depends on the machine.
 */
package otklik.classify.network;
