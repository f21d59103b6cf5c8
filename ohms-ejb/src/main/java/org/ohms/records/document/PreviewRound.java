package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.records.document.preview.PreviewPress;
import org.ohms.records.document.scan.VirusScanner;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.work.Background;

/** Has pictures made of documents that can be opened, a few at a time, so that nobody else's work waits for long. */
@ApplicationScoped
class PreviewRound {
    private static final int AT_MOST = 4;

    @Inject
    Previews previews;

    @Inject
    Documents documents;

    @Inject
    DocumentPieces pieces;

    @Inject
    PreviewPress press;

    @Inject
    VirusScanner scanner;

    @Inject
    Background background;

    void draw(@Observes FewSecondsHavePassed tick) {
        for (var done = 0; done < AT_MOST; done++) {
            var claimed = background.call("document.claim", () -> previews.claim(scanner.isOn()));
            if (claimed.isEmpty()) {
                return;
            }
            draw(claimed.get());
        }
    }

    private void draw(Previews.Claimed claimed) {
        var pictures = press.draw(
                claimed.type().type(),
                claimed.pieces(),
                number -> background.call("document.piece", () -> pieces.get(claimed.id(), number)));
        background.run("document.draw", () -> {
            background.about("DocumentReference", claimed.id(), claimed.patient());
            previews.keep(claimed.id(), pictures);
            documents.tell(claimed.patient());
        });
    }
}
