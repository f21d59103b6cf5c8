package org.ohms.prescribing.drug;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.start.HospitalOpened;
import org.ohms.shared.work.Background;

/** Brings the release that ships with the program into the database, and into use when it is newer than what is there. */
@ApplicationScoped
class ShippedRules {
    private static final String PLACE = "/org/ohms/prescribing/";

    @Inject
    RuleReleases releases;

    @Inject
    Background background;

    @Inject
    Clock clock;

    void bring(@Observes HospitalOpened opened) {
        background.run("drug-rules.load", this::load);
    }

    /** The prescriptions of the demonstration are checked as all others are. */
    void bringFirst(@Observes @Priority(326) DemoDataWanted wanted) {
        background.run("drug-rules.load", this::load);
    }

    /** An older node that starts beside a newer one finds a higher number in use, and leaves it. */
    void load() {
        var release = properties();
        var number = number();
        var label = release.getProperty("label", "");
        var documents = documents();
        RuleSetReader.read(number, label, documents);
        var now = clock.instant();
        var isNew = releases.add(number, label, documents, now);
        if (isNew && releases.published().map(RuleRelease::number).orElse(0) < number) {
            releases.publish(number, now);
            releases.all().stream()
                    .filter(kept -> kept.number() == number)
                    .forEach(kept -> background.about("DrugRuleSet", kept.id(), null));
        }
    }

    /** The documents that ship with the program. */
    static RuleDocuments documents() {
        return new RuleDocuments(
                text("ingredients.csv"),
                text("combinations.csv"),
                text("groups.csv"),
                text("rules.csv"),
                text("sources.csv"));
    }

    /** The number of the release that ships with the program. */
    static int number() {
        return Integer.parseInt(properties().getProperty("number", ""));
    }

    private static Properties properties() {
        var properties = new Properties();
        try (var reader = new StringReader(text("release.properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(String name) {
        try (var stream = ShippedRules.class.getResourceAsStream(PLACE + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not part of the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
