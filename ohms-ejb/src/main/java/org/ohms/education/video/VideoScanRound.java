package org.ohms.education.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.records.document.ScanState;
import org.ohms.records.document.scan.Verdict;
import org.ohms.records.document.scan.VirusScanner;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.work.Background;

/** Takes videos to the virus scanner, one after the other, as documents are; what it finds something in is thrown away at once. */
@ApplicationScoped
class VideoScanRound {
    private static final int AT_MOST = 5;

    @Inject
    VideoFiles files;

    @Inject
    VirusScanner scanner;

    @Inject
    Background background;

    @Inject
    Clock clock;

    void scan(@Observes FewSecondsHavePassed tick) {
        if (!scanner.isOn()) {
            return;
        }
        for (var done = 0; done < AT_MOST; done++) {
            var claimed = background.call("video.claim", () -> files.claim(clock.instant()));
            if (claimed.isEmpty() || !isScanned(claimed.get())) {
                return;
            }
        }
    }

    private boolean isScanned(VideoFiles.Claimed claimed) {
        var verdict = scanner.scan(
                claimed.pieces(), number -> background.call("video.piece", () -> files.piece(claimed.id(), number)));
        if (verdict == Verdict.UNREACHABLE) {
            background.run("video.give-back", () -> files.giveBack(claimed.id()));
            return false;
        }
        background.run("video.scan", () -> {
            background.about("Video", claimed.id(), null);
            files.finish(claimed.id(), said(verdict), clock.instant());
            if (verdict == Verdict.INFECTED) {
                files.drop(claimed.id());
            }
        });
        return true;
    }

    private static ScanState said(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> ScanState.CLEAN;
            case INFECTED -> ScanState.INFECTED;
            case REFUSED -> ScanState.FAILED;
            case UNREACHABLE -> throw new IllegalArgumentException("nothing was said");
        };
    }

    void again(@Observes DayHasPassed day) {
        background.run("video.scan-again", files::again);
    }
}
