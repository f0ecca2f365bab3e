/**
 * The ways on which a message leaves the house: mail, webhook, bots of messengers.
 *
 * <p>In: {@link otklik.sink.channel.Message} and an address. Out: nothing, or {@link
 * otklik.sink.channel.ChannelTrouble}. Read {@link otklik.sink.channel.Channel} first. When
 * something is sent, and whether again, is decided by {@code otklik.sink.signal}.
 */
package otklik.sink.channel;
