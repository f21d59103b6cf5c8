package org.ohms.records.document.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.shared.health.Check;

/** The virus scanner answers, where there is one. Without it documents wait; everything else goes on. */
@ApplicationScoped
class ScannerCheck implements Check {
    @Inject
    VirusScanner scanner;

    @Override
    public String name() {
        return "scanner";
    }

    @Override
    public Kind kind() {
        return Kind.WATCHED;
    }

    @Override
    public Optional<String> problem() {
        return scanner.isOn() && !scanner.answers()
                ? Optional.of("the virus scanner does not answer; new documents wait")
                : Optional.empty();
    }
}
