package org.ohms.house;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built EAR with test classes inside, for {@code …ContainerIT}s: the tests then run in the server, as beans' neighbours. */
public final class PackagedApplication {
    private PackagedApplication() {}

    public static EnterpriseArchive with(Class<?>... testClasses) {
        var application = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, Build.APPLICATION.toFile());
        var interfaces = application.getAsType(WebArchive.class, "api.war");
        interfaces.addClasses(testClasses).addAsLibrary(assertJ());
        application.delete("api.war");
        return application.addAsModule(Testable.archiveToTest(interfaces));
    }

    private static File assertJ() {
        try {
            return new File(Assertions.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
