package org.ohms.billing.connector;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Puts interchanges into a directory at the clearing house and fetches what lies in another. The other side is known by one
 * key that the hospital was given; any other is not talked to. A file appears under its name only when it is whole.
 */
@ApplicationScoped
class SftpConnector implements PayerConnector {
    static final String CODE = "sftp";

    private static final String PEER = "payer";
    private static final String UNFINISHED = ".part";
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int AT_A_TIME = 200;

    @Inject
    SftpSettings settings;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean isReady() {
        return settings.isOn();
    }

    @Override
    public Optional<byte[]> exchange(String name, byte[] interchange) throws PayerSilent {
        inside(drop -> {
            var target = settings.outbox() + "/" + name + ".x12";
            drop.put(new ByteArrayInputStream(interchange), target + UNFINISHED, ChannelSftp.OVERWRITE);
            drop.rename(target + UNFINISHED, target);
        });
        return Optional.empty();
    }

    /**
     * Goes through the files that lie there and takes away those that were kept.
     *
     * @param keeps keeps the content of a file, and says whether it did
     * @return how many were kept
     */
    int collect(Predicate<byte[]> keeps) throws PayerSilent {
        var kept = new int[1];
        inside(drop -> {
            var seen = 0;
            for (var entry : drop.ls(settings.inbox())) {
                if (isOffered(entry) && seen++ < AT_A_TIME) {
                    var file = settings.inbox() + "/" + entry.getFilename();
                    byte[] content;
                    try (var in = drop.get(file)) {
                        content = in.readNBytes(LARGEST);
                    }
                    if (keeps.test(content)) {
                        remove(drop, file);
                        kept[0]++;
                    }
                }
            }
        });
        return kept[0];
    }

    private static boolean isOffered(ChannelSftp.LsEntry entry) {
        return entry.getAttrs().isReg()
                && entry.getAttrs().getSize() < LARGEST
                && !entry.getFilename().startsWith(".")
                && !entry.getFilename().endsWith(UNFINISHED);
    }

    /** Another node may have been quicker. */
    private static void remove(ChannelSftp drop, String file) throws SftpException {
        try {
            drop.rm(file);
        } catch (SftpException gone) {
            if (gone.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                throw gone;
            }
        }
    }

    private void inside(Visit visit) throws PayerSilent {
        Session session = null;
        ChannelSftp drop = null;
        try {
            session = session();
            session.connect(settings.patience());
            drop = (ChannelSftp) session.openChannel("sftp");
            drop.connect(settings.patience());
            visit.at(drop);
        } catch (JSchHostKeyException stranger) {
            throw new PayerSilent("payer.not-trusted");
        } catch (JSchException unreachable) {
            throw new PayerSilent(
                    String.valueOf(unreachable.getMessage()).startsWith("Auth")
                            ? "payer.not-let-in"
                            : "payer.no-answer");
        } catch (SftpException | IOException refused) {
            throw new PayerSilent("payer.drop-refuses");
        } finally {
            if (drop != null) {
                drop.disconnect();
            }
            if (session != null) {
                session.disconnect();
            }
        }
    }

    private Session session() throws JSchException {
        var client = new JSch();
        client.getHostKeyRepository().add(new HostKey(PEER, settings.hostKey()), null);
        if (settings.keyFile().isPresent()) {
            client.addIdentity(settings.keyFile().get());
        }
        var session =
                client.getSession(settings.user().orElse(""), settings.host().orElse(""), settings.port());
        session.setHostKeyAlias(PEER);
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("PreferredAuthentications", settings.keyFile().isPresent() ? "publickey" : "password");
        session.setTimeout(settings.patience());
        settings.password().ifPresent(word -> session.setPassword(word.getBytes(StandardCharsets.UTF_8)));
        return session;
    }

    /** What is done there. */
    @FunctionalInterface
    private interface Visit {
        void at(ChannelSftp drop) throws SftpException, IOException;
    }
}
