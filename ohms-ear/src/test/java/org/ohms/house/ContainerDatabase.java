package org.ohms.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.ohms.launch.DemoSecrets;
import org.ohms.launch.Ports;

/**
 * Ground under the server that Arquillian manages: before {@code arquillian.xml} is read its database runs and its server
 * directory stands; the database goes when the tests' JVM ends.
 */
public class ContainerDatabase implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Ground.class);
    }

    /** Made by Arquillian, once a run. */
    public static class Ground {
        private static final Path ROOT = Build.site("container");

        public void prepare(@Observes(precedence = 100) ManagerStarted event) throws IOException {
            var demo = Hospital.freshGround(ROOT, Ports.free());
            demo.start(DemoSecrets.generated());
            var testPort = String.valueOf(Ports.free().http());
            // Arquillian takes any running server of the same name for its own
            var name = "ohms-in-test-" + ProcessHandle.current().pid();
            var installation = Installation.withoutApplication(ROOT.resolve("usr"), name);
            var server = installation.configuration();
            Files.writeString(
                    server.resolve("server.env"),
                    "VARIABLE_SOURCE_DIRS=" + demo.directory().variables() + System.lineSeparator());
            Files.writeString(demo.directory().variables().resolve("ohms.test.port"), testPort);
            Files.copy(
                    Path.of("src/test/arquillian/server.xml"),
                    Files.createDirectories(server).resolve("server.xml"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            System.setProperty("ohms.test.server", name);
            System.setProperty("ohms.test.port", testPort);
            System.setProperty("ohms.test.liberty", Build.LIBERTY.toString());
            System.setProperty("ohms.test.usr", installation.userDirectory().toString());
            System.setProperty("ohms.test.jvm", (Node.MEMORY + " " + String.join(" ", Node.ofTests())).strip());
        }
    }
}
