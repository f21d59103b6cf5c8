package org.ohms.prescribing.drug;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The rules in use, compiled once on each node; every node asks the database which release that is. */
@ApplicationScoped
public class PublishedRules {
    private static final Logger LOG = Logger.getLogger(PublishedRules.class.getName());

    @Inject
    RuleReleases releases;

    private final AtomicReference<@Nullable CompiledRules> compiled = new AtomicReference<>();

    @SuppressWarnings("NullAway")
    public PublishedRules() {}

    /** Empty when no release is in use, or the one in use is damaged: then nothing can be checked. */
    public Optional<CompiledRules> current() {
        var release = releases.published();
        if (release.isEmpty()) {
            LOG.severe("no release of the interaction rules is in use: no interactions can be checked");
            return Optional.empty();
        }
        return release.flatMap(this::compiled);
    }

    private Optional<CompiledRules> compiled(RuleRelease release) {
        var known = compiled.get();
        if (known != null && known.release().sha256().equals(release.sha256())) {
            return Optional.of(new CompiledRules(release, known.rules()));
        }
        try {
            var documents = releases.documents(release.number());
            if (!documents.digest().equals(release.sha256())) {
                throw new RuleSetUnreadable("rule set " + release.label() + " is not what was loaded");
            }
            var fresh = new CompiledRules(release, RuleSetReader.read(release.number(), release.label(), documents));
            compiled.set(fresh);
            return Optional.of(fresh);
        } catch (RuleSetUnreadable damaged) {
            LOG.log(
                    Level.SEVERE,
                    "the interaction rules in use cannot be read: no interactions can be checked",
                    damaged);
            return Optional.empty();
        }
    }
}
