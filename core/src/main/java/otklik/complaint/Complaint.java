package otklik.complaint;

import otklik.analysis.Analysis;
import otklik.post.Post;
import otklik.route.Route;

/**
 * A post with its analysis, its incident and its route. Posts of kinds that want no answer pass the
 * same way, with neither.
 *
 * @param incidentId null for a post that wants no answer
 * @param route null for a post that wants no answer
 */
public record Complaint(Post post, Analysis analysis, String incidentId, Route route) {}
