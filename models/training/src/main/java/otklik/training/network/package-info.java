/** Learning for the networks of {@code otklik.classify.network}: gradients and steps. */
package otklik.training.network;
