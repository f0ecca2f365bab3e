/**
 * Where other programs push to us: partners their posts, VK and Telegram their events.
 *
 * <p>In: a request that knows the feed's secret. Out: events on disk, which the feed's connector
 * reads; only then "received" is answered. Read {@link otklik.desk.push.PushRoom} first.
 */
package otklik.desk.push;
