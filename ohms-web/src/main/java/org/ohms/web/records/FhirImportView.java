package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.ohms.integration.fhir.EntryReport;
import org.ohms.integration.fhir.FhirImport;
import org.ohms.integration.fhir.LoadReport;
import org.ohms.integration.fhir.LoadRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.RefusalTexts;
import org.ohms.web.shared.ShowsRefusals;

/** Takes a bundle of FHIR in, plain or packed, and says what became of every entry. */
@Named
@ViewScoped
@ShowsRefusals
public class FhirImportView extends PagedList<LoadRow> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int MOST_SHOWN = 200;

    @Inject
    transient FhirImport bundles;

    @Inject
    transient RefusalTexts texts;

    private transient @Nullable Part file;
    private transient @Nullable LoadReport report;

    /** Reads the part of the list the address asks for. */
    public void load() {
        show(bundles.loads(wanted()));
    }

    /** Takes the file in. */
    public void upload() throws IOException {
        var chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("file"));
        }
        try (var content = chosen.getInputStream()) {
            report = bundles.load(unpacked(content, String.valueOf(chosen.getSubmittedFileName())));
        }
        load();
    }

    /** One byte more than allowed is read, so that a packed file cannot unfold beyond it unseen. */
    private static byte[] unpacked(InputStream content, String name) throws IOException {
        if (!name.endsWith(".gz")) {
            return content.readNBytes(MOST_BYTES + 1);
        }
        try (var packed = new GZIPInputStream(content)) {
            return packed.readNBytes(MOST_BYTES + 1);
        } catch (ZipException | java.io.EOFException notPacked) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED).at("file"));
        }
    }

    public @Nullable LoadReport getReport() {
        return report;
    }

    /** How many of each type met an end. */
    public List<Map.Entry<String, Long>> counts(EntryReport.Outcome outcome) {
        return report == null ? List.of() : List.copyOf(report.byType(outcome).entrySet());
    }

    public List<EntryReport.Outcome> getOutcomes() {
        return List.of(EntryReport.Outcome.values());
    }

    /** Entries that were refused, so many at most. */
    public List<EntryReport> getRefused() {
        return report == null
                ? List.of()
                : report.entries().stream()
                        .filter(entry -> entry.outcome() == EntryReport.Outcome.REFUSED)
                        .limit(MOST_SHOWN)
                        .toList();
    }

    /** Why, in words. */
    public String why(Refusal refusal) {
        return texts.of(refusal, java.util.Locale.ENGLISH);
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
