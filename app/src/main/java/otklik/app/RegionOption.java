package otklik.app;

import java.nio.file.Path;
import otklik.region.Region;
import otklik.region.RegionReader;
import picocli.CommandLine.Option;

/** {@code --region}, for every command that asks the profile. */
final class RegionOption {

  @Option(
      names = "--region",
      paramLabel = "FILE",
      description = "Region profile; default: Yamal, shipped.")
  private Path file;

  /**
   * @throws otklik.region.ProfileMistakes when the file can't be used
   */
  Region read() {
    return file == null ? RegionReader.shipped() : RegionReader.read(file);
  }
}
