package otklik.health;

/** Why a stream does not go on. What people read of it stands in the bundles, by name. */
public enum StreamTrouble {
  /** No checkpoint is completed and nothing is written: a stage stands, or the index is away. */
  STANDS,
  /** The job fails and starts again without getting anywhere. */
  RESTARTS,
  /** The job has ended for good: the program must be started again. */
  ENDED
}
