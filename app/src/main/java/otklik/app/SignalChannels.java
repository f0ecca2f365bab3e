package otklik.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import otklik.file.PrivateFile;
import otklik.post.Platform;
import otklik.region.MailServer;
import otklik.region.OwnNetwork;
import otklik.region.Region;
import otklik.region.SecretReference;
import otklik.region.SignalSettings;
import otklik.sink.channel.BotChannel;
import otklik.sink.channel.Channel;
import otklik.sink.channel.JsonCall;
import otklik.sink.channel.MailChannel;
import otklik.sink.channel.MailFolder;
import otklik.sink.channel.WebhookChannel;
import otklik.sink.reply.ReplyPlatform;
import otklik.sink.reply.TelegramReplies;
import otklik.sink.reply.VkReplies;
import otklik.sink.signal.AcknowledgeKey;
import otklik.sink.signal.Messages;

/** The list of channels: a new one is added here. */
record SignalChannels(Region region, DataFolder data) {

  private static final int SECRET_BYTES = 32;

  List<Channel> open() {
    SignalSettings settings = region.signals();
    JsonCall call = new JsonCall(new OwnNetwork(region.fetching().inside()));
    var servers = region.fetching().servers();
    return List.of(
        mail(settings.mail()),
        BotChannel.telegram(call, servers.get(Platform.TELEGRAM), secret(settings.telegramToken())),
        BotChannel.max(call, servers.get(Platform.MAX), secret(settings.maxToken())),
        new WebhookChannel(call, secret(settings.webhookSecret())));
  }

  /** Where answers can be posted. */
  Map<Platform, ReplyPlatform> replies() {
    JsonCall call = new JsonCall(new OwnNetwork(region.fetching().inside()));
    var servers = region.fetching().servers();
    return Map.of(
        Platform.VK, new VkReplies(call, servers.get(Platform.VK)),
        Platform.TELEGRAM, new TelegramReplies(call, servers.get(Platform.TELEGRAM)));
  }

  private Channel mail(MailServer server) {
    return server == null
        ? new MailFolder(data.mail())
        : new MailChannel(server, secret(server.password()));
  }

  private Supplier<String> secret(SecretReference reference) {
    return () -> reference == null ? null : reference.read(System::getenv, data.path());
  }

  Messages messages() throws IOException {
    return new Messages(data.desk(region), key());
  }

  /** Made at the first call, the same ever after. */
  AcknowledgeKey key() throws IOException {
    Path file = data.signalKey();
    if (!Files.exists(file)) {
      byte[] random = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(random);
      PrivateFile.write(file, Base64.getEncoder().encodeToString(random));
    }
    String key = Files.readString(file).strip();
    if (key.isEmpty()) {
      throw new IOException(
          file
              + ": is empty, so that nobody could be told of anything; put it back from a backup, or"
              + " delete it: then links in mails that were sent are dead");
    }
    return new AcknowledgeKey(key);
  }
}
