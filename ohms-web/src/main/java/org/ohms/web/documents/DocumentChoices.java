package org.ohms.web.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ohms.records.document.ContentType;
import org.ohms.records.document.DocumentKind;
import org.ohms.records.document.DocumentRow;
import org.ohms.records.document.DocumentState;
import org.ohms.records.document.ScanState;
import org.ohms.web.shared.Words;

/** What can be chosen about documents, and how what is known of them is said. */
@Named
@ApplicationScoped
public class DocumentChoices {
    private static final long KILOBYTE = 1_024;

    @Inject
    Words words;

    /** Codes of the kinds, in the order of the page. */
    public List<String> getKinds() {
        return Arrays.stream(DocumentKind.values()).map(DocumentKind::name).toList();
    }

    /** For the chooser of files: what is taken. */
    public String getAccept() {
        return String.join(",", ContentType.types()) + ",.dcm,.heic";
    }

    /** Key of the word for a code. */
    public String key(String group, Object code) {
        return "documents." + group + "."
                + String.valueOf(code).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the unit people count in. */
    public String size(long bytes) {
        if (bytes < KILOBYTE * KILOBYTE) {
            return words.of("documents.size.kb", Math.max(1, Math.round((double) bytes / KILOBYTE)));
        }
        return words.of("documents.size.mb", Math.round(10.0 * bytes / KILOBYTE / KILOBYTE) / 10.0);
    }

    /** Kind of the tag for what the scanner says. */
    public String scanTag(DocumentRow row) {
        return switch (row.scan()) {
            case CLEAN -> "ok";
            case INFECTED -> "crit";
            case FAILED -> "warn";
            case WAITING, NOT_SCANNED -> "";
        };
    }

    public String scanIcon(DocumentRow row) {
        return switch (row.scan()) {
            case CLEAN -> "shieldok";
            case INFECTED -> "oct";
            case FAILED -> "alert";
            case WAITING -> "clock";
            case NOT_SCANNED -> "shield";
        };
    }

    /** Key of the sentence that says why there is nothing to look at. */
    public String unseen(DocumentRow row) {
        if (!row.opens()) {
            return row.scan() == ScanState.INFECTED ? "documents.page.found" : "documents.page.waits";
        }
        return row.beingDrawn() ? "documents.page.soon" : "documents.page.none";
    }

    /** Key of the word for what the patient sees of it. */
    public String sight(DocumentRow row) {
        if (row.state() == DocumentState.ENTERED_IN_ERROR) {
            return "documents.sight.error";
        }
        if (row.isShownToPatient()) {
            return "documents.sight.shown";
        }
        return switch (row.visibility()) {
            case RELEASED -> "documents.sight.waits";
            case HELD -> "documents.sight.held";
        };
    }
}
