/**
 * Polite fetching: who we are, how much, how long, how often, and never into our own network.
 *
 * <p>In: an address. Out: a {@link otklik.ingest.http.Page} that is small enough, or an IOException
 * that says why not. Every connector that speaks HTTP goes through {@link
 * otklik.ingest.http.Fetcher}; read it first.
 */
package otklik.ingest.http;
