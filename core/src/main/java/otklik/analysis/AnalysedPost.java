package otklik.analysis;

import otklik.post.Post;

/** A post with what we understood of it: what the stream carries from classify on. */
public record AnalysedPost(Post post, Analysis analysis) {}
