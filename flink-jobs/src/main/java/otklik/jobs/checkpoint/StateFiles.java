package otklik.jobs.checkpoint;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalKeyedStateHandle.HandleAndLocalPath;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.StateObject;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;

/** The files of which a checkpoint consists, beside its metadata. */
final class StateFiles {

  /**
   * @param size in bytes, as the metadata says
   */
  record StateFile(Path path, long size) {

    boolean isWhole() throws IOException {
      return Files.isRegularFile(path) && Files.size(path) == size;
    }
  }

  private final List<StateFile> files = new ArrayList<>();

  private StateFiles() {}

  /**
   * @throws IOException when the metadata can't be read, or is damaged
   */
  static List<StateFile> of(Path checkpoint) throws IOException {
    StateFiles found = new StateFiles();
    for (OperatorState operator : metadata(checkpoint).getOperatorStates()) {
      found.add(operator.getCoordinatorState());
      operator.getStates().forEach(found::addAll);
    }
    return found.files;
  }

  private static CheckpointMetadata metadata(Path checkpoint) throws IOException {
    Path file = checkpoint.resolve("_metadata");
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return org.apache.flink.runtime.checkpoint.Checkpoints.loadCheckpointMetadata(
          in, StateFiles.class.getClassLoader(), checkpoint.toUri().toString());
    } catch (RuntimeException e) {
      throw new IOException("the metadata is damaged: " + e.getMessage(), e);
    }
  }

  private void addAll(OperatorSubtaskState subtask) {
    subtask.getManagedOperatorState().forEach(this::add);
    subtask.getRawOperatorState().forEach(this::add);
    subtask.getManagedKeyedState().forEach(this::add);
    subtask.getRawKeyedState().forEach(this::add);
  }

  /** Handles that hold their bytes themselves have no file. */
  private void add(StateObject handle) {
    if (handle instanceof FileStateHandle file) {
      files.add(new StateFile(Path.of(file.getFilePath().toUri()), file.getStateSize()));
    } else if (handle instanceof OperatorStateHandle operator) {
      add(operator.getDelegateStateHandle());
    } else if (handle instanceof KeyGroupsStateHandle keyed) {
      add(keyed.getDelegateStateHandle());
    } else if (handle instanceof IncrementalRemoteKeyedStateHandle incremental) {
      add(incremental.getMetaDataStateHandle());
      incremental.getSharedState().stream().map(HandleAndLocalPath::getHandle).forEach(this::add);
      incremental.getPrivateState().stream().map(HandleAndLocalPath::getHandle).forEach(this::add);
    }
  }
}
