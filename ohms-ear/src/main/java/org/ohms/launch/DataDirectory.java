package org.ohms.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * What outlives a run: the database, the secrets, the demo accounts, the certificate.
 *
 * <pre>
 *   postgresql-…   programs      database   cluster      demo-accounts   tls.p12
 *   variables/     one file a setting or secret; the server reads the directory (VARIABLE_SOURCE_DIRS)
 * </pre>
 */
public final class DataDirectory {
    private final Path root;

    /** Held for the life of this object: an unreachable lock would be given back. */
    private @Nullable FileLock lock;

    public DataDirectory(Path root) {
        this.root = PrivateFiles.directory(root.toAbsolutePath().normalize());
        PrivateFiles.directory(variables());
    }

    /** One run at a time; the lock ends with this process. */
    void lock() {
        try {
            lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock == null) {
                throw new LaunchRefused("Another OHMS runs on the data in " + root
                        + ": stop it, or choose another directory with the environment variable OHMS_DATA_DIR.");
            }
        } catch (OverlappingFileLockException twice) {
            throw new LaunchRefused("OHMS runs already on the data in " + root + ".", twice);
        } catch (IOException broken) {
            throw new LaunchRefused("The directory " + root + " cannot be written.", broken);
        }
    }

    /** As the end of this process would do it. */
    void unlock() throws IOException {
        if (lock != null) {
            lock.channel().close();
        }
    }

    public Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("database");
    }

    Path certificate() {
        return root.resolve("tls.p12");
    }

    /** The certificate as everybody may see it. */
    Path publicCertificate() {
        return root.resolve("tls.pem");
    }

    public Path variables() {
        return root.resolve("variables");
    }

    public DemoAccounts demoAccounts() {
        return new DemoAccounts(root.resolve("demo-accounts"));
    }

    Path variable(String name) {
        return variables().resolve(name);
    }

    void set(String name, String value) {
        PrivateFiles.write(variable(name), value);
    }
}
