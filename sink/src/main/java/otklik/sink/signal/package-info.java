/**
 * Signals as they are kept and sent: one document a signal and channel.
 *
 * <p>The pipeline owns what a signal says, the dispatcher owns {@code delivery.*}, the desk owns
 * {@code acknowledged.*}. In: {@link otklik.signal.Signal}. Out: messages on their channels. Read
 * {@link otklik.sink.signal.Dispatcher} first.
 */
package otklik.sink.signal;
