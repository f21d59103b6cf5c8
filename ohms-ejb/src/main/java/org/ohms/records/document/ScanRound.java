package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.ohms.records.document.scan.Verdict;
import org.ohms.records.document.scan.VirusScanner;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.work.Background;

/**
 * Takes documents to the scanner, one after the other; while it does not answer they wait, and with them whoever wants to
 * open them. What it finds something in is thrown away at once.
 */
@ApplicationScoped
class ScanRound {
    private static final int AT_MOST = 20;
    private static final Duration ARRIVES_WITHIN = Duration.ofDays(2);

    @Inject
    ScanQueue queue;

    @Inject
    DocumentPieces pieces;

    @Inject
    Previews previews;

    @Inject
    Documents documents;

    @Inject
    VirusScanner scanner;

    @Inject
    Background background;

    void scan(@Observes FewSecondsHavePassed tick) {
        if (!scanner.isOn()) {
            return;
        }
        for (var done = 0; done < AT_MOST; done++) {
            var claimed = background.call("document.claim", queue::claim);
            if (claimed.isEmpty() || !isScanned(claimed.get())) {
                return;
            }
        }
    }

    private boolean isScanned(ScanQueue.Claimed claimed) {
        var verdict = scanner.scan(
                claimed.pieces(), number -> background.call("document.piece", () -> pieces.get(claimed.id(), number)));
        if (verdict == Verdict.UNREACHABLE) {
            background.run("document.give-back", () -> queue.giveBack(claimed.id()));
            return false;
        }
        background.run("document.scan", () -> {
            background.about("DocumentReference", claimed.id(), claimed.patient());
            queue.finish(claimed.id(), verdict);
            if (verdict == Verdict.INFECTED) {
                pieces.drop(claimed.id());
                previews.drop(claimed.id());
            }
            documents.tell(claimed.patient());
        });
        return true;
    }

    void tidy(@Observes DayHasPassed day) {
        background.run("document.scan-again", queue::again);
        background.run(
                "document.forget", () -> documents.forgetAbandoned(day.at().minus(ARRIVES_WITHIN)));
    }
}
