package otklik.region;

import otklik.post.Platform;

/**
 * Where posts come from: a community, a channel, a site, a folder.
 *
 * @param address what the platform's connector understands: a folder's path, a community's name
 * @param municipality slug of the home municipality; null when the feed belongs to the whole region
 */
public record Feed(String id, Platform platform, String address, String municipality) {}
