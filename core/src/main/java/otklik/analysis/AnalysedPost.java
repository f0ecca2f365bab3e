package otklik.analysis;

import otklik.post.Post;

/**
 * A post with what we understood of it: what the stream carries from classify on.
 *
 * @param withdrawn it is no voice of this place any more, because an analyst has said so: it comes
 *     once more, as what it is now
 */
public record AnalysedPost(Post post, Analysis analysis, boolean withdrawn) {

  public AnalysedPost(Post post, Analysis analysis) {
    this(post, analysis, false);
  }
}
