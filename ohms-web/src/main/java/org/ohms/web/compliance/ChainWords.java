package org.ohms.web.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.ohms.compliance.audit.ChainCheck;
import org.ohms.compliance.audit.ChainReport;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Words;

/** What a walk along the chain found, in words. */
@ApplicationScoped
class ChainWords {
    @Inject
    Words words;

    @Inject
    Formats formats;

    /** In short, for the tag beside the title. */
    String state(Optional<ChainCheck> last) {
        if (last.isEmpty()) {
            return words.of("compliance.chain.never");
        }
        var check = last.get();
        var when = formats.dateTime(check.at());
        return check.report()
                .fault()
                .map(fault -> words.of("compliance.chain.broken", when))
                .orElseGet(() ->
                        words.of("compliance.chain.intact", when, check.report().sealed()));
    }

    /** As a sentence that names the first faulty line. */
    String finding(ChainReport report) {
        return report.fault()
                .map(fault -> words.of(
                        "compliance.chain.fault." + fault.what().name().toLowerCase(Locale.ROOT),
                        Long.toString(fault.id()),
                        report.sealed()))
                .orElseGet(() -> words.of("compliance.chain.whole", report.sealed(), report.open()));
    }
}
