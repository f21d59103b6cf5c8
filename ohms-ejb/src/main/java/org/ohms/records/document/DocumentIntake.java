package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.ohms.records.chart.Charts;
import org.ohms.records.document.scan.VirusScanner;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.Uuids;

/**
 * Takes documents of other systems into charts. They are what their bytes say and wait for the scanner like any other.
 * Asks nobody for permission: whoever calls it has checked.
 */
@ApplicationScoped
public class DocumentIntake {
    @Inject
    Charts charts;

    @Inject
    DocumentPieces pieces;

    @Inject
    VirusScanner scanner;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Keeps it; empty when it is nothing that is taken here, or too large. */
    public Optional<UUID> admit(NewDocument from) {
        var content = from.content();
        if (content.length == 0 || content.length > Document.MOST || Sniffing.endsAsArchive(content)) {
            return Optional.empty();
        }
        return Sniffing.typeOf(Arrays.copyOf(content, Math.min(content.length, Document.PIECE)))
                .filter(type -> type != ContentType.TEXT || Sniffing.isText(content))
                .map(type -> kept(from, type));
    }

    private UUID kept(NewDocument from, ContentType type) {
        var now = clock.instant();
        var id = Uuids.v7(now);
        charts.add(
                new Document(id, from, vault.fingerprint("document-from-elsewhere|" + id), type, scanner.isOn(), now));
        for (var number = 0; number < Document.piecesOf(from.content().length); number++) {
            var start = number * Document.PIECE;
            pieces.put(
                    id,
                    number,
                    Arrays.copyOfRange(from.content(), start, Math.min(from.content().length, start + Document.PIECE)));
        }
        return id;
    }
}
