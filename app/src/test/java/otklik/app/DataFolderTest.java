package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path folder;

  private String permissions(String name) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  @Test
  void aNewFolderIsForItsOwnerOnly() throws Exception {
    FileLock lock = new DataFolder(folder.resolve("data")).lock();
    lock.acquiredBy().close();

    assertThat(permissions("data")).isEqualTo("rwx------");
  }

  @Test
  void aFolderThatEverybodyCouldReadIsClosed() throws Exception {
    Path open = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

    new DataFolder(open).lock().acquiredBy().close();

    assertThat(permissions("data")).isEqualTo("rwx------");
  }

  @Test
  void whatAnEarlierRunLeftAmongTheTemporaryFilesIsDeleted() throws Exception {
    DataFolder data = new DataFolder(folder.resolve("data"));
    Path left = Files.createDirectories(data.path().resolve("tmp/export/deeper"));
    Files.writeString(left.resolve("list.xlsx"), "half a list");

    String before = System.getProperty("java.io.tmpdir");
    try {
      data.useTemporary();

      assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(data.temporary().toString());
      assertThat(data.temporary()).isEmptyDirectory();
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }
}
