package org.ohms.patients.importing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.index.Words;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.WorkIsWaiting;

/**
 * Brings in lists: {@link #begin}, {@link #append} piece by piece, {@link #preview}, {@link #start} with the meaning of
 * each column; then the rows are read in in the background, and {@link #progress} and {@link #problems} tell how it goes.
 */
@Stateless
public class Imports {
    private static final int ROWS_SHOWN = 10;
    private static final int LONGEST_TEXT = 100;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportKinds kinds;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<WorkIsWaiting> work;

    /** The sorts of list the asker may bring in. */
    @RolesAllowed("import.run")
    public List<ImportKindRow> kinds() {
        return kinds.allowed().stream()
                .map(kind -> new ImportKindRow(kind.name(), kind.fields()))
                .toList();
    }

    /** The systems lists came from already, by name: a list from one of them again is to bear the same name. */
    @RolesAllowed("import.run")
    public List<String> sources() {
        return jobs.sources();
    }

    /**
     * Begins an upload. The system it comes from is known again however it is spaced or in whichever case it is written, or
     * everybody on the list would come in twice.
     */
    @RolesAllowed("import.run")
    public UUID begin(BeginImport request) {
        var kind = kinds.allowed(request.kind());
        var refusals = new Refusals();
        insistOnText(request.source(), "source", refusals);
        insistOnText(request.fileName(), "fileName", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var job = ImportJob.begin(
                kind.name(), asKnown(request.source()), request.fileName().strip(), clock.instant(), current.account());
        jobs.add(job);
        audit.object("Import", job.id());
        return job.id();
    }

    /**
     * Adds the next piece, 1 MB at most. The last one may come again, for the answer to it may have been lost.
     *
     * @param seq 0 for the first, then one more each
     */
    @RolesAllowed("import.run")
    public void append(UUID id, int seq, byte[] piece) {
        var job = own(id);
        if (job.isLastPiece(seq) && Arrays.equals(jobs.piece(id, seq), piece)) {
            return;
        }
        job.append(seq, piece.length);
        jobs.addPiece(id, seq, piece);
    }

    /** Ends the upload and shows the headers, what they are taken for, and the first rows. */
    @RolesAllowed("import.run")
    public ImportPreview preview(UUID id) {
        var job = own(id);
        var kind = kinds.allowed(job.kind());
        if (job.pieces() == 0) {
            throw DomainException.refused(ImportRefusal.EMPTY);
        }
        try {
            var charset = ImportFile.charset(jobs.piece(id, 0));
            var separator = ImportFile.separator(firstLine(job, charset));
            var bytes = ImportFile.stream(seq -> jobs.piece(id, seq), job.pieces());
            var reader = ImportFile.reader(bytes, charset);
            var headers = new CsvRows(reader, separator, 0)
                    .next()
                    .filter(row -> row.problem() == null)
                    .orElseThrow(() -> DomainException.refused(ImportRefusal.EMPTY))
                    .fields();
            job.uploaded(charset, separator, headers.size());
            return new ImportPreview(
                    headers,
                    proposed(headers, kind),
                    kind.fields(),
                    firstRows(new CsvRows(reader, separator, headers.size())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Starts reading the rows in.
     *
     * @param mapping the field of each column, in the order of the headers; empty for a column that is left out
     */
    @RolesAllowed("import.run")
    public void start(UUID id, List<String> mapping) {
        var job = own(id);
        insistOnMapping(mapping, job, kinds.allowed(job.kind()));
        job.start(mapping);
        work.fire(new WorkIsWaiting());
    }

    /** Stops it; what was read in stays. */
    @RolesAllowed("import.run")
    public void cancel(UUID id) {
        audit.object("Import", id);
        var job = jobs.lock(id);
        kinds.allowed(job.kind());
        job.cancel(clock.instant());
        jobs.dropPieces(id);
    }

    /** How far one import is. */
    @RolesAllowed("import.run")
    public ImportProgress progress(UUID id) {
        audit.object("Import", id);
        return jobs.with(id).progress();
    }

    /** All imports, the newest first. */
    @RolesAllowed("import.run")
    public Page<ImportProgress> list(PageRequest part) {
        return new Page<>(
                jobs.newest(part.first(), part.size()).stream()
                        .map(ImportJob::progress)
                        .toList(),
                jobs.count());
    }

    /** What was wrong, row by row. */
    @RolesAllowed("import.run")
    public Page<ImportProblem> problems(UUID id, PageRequest part) {
        audit.object("Import", id);
        jobs.with(id);
        return new Page<>(jobs.problems(id, part.first(), part.size()), jobs.countProblems(id));
    }

    private String asKnown(String source) {
        var plain = source.strip().replaceAll("\\s+", " ");
        return jobs.knownSource(plain).orElse(plain);
    }

    private ImportJob own(UUID id) {
        audit.object("Import", id);
        var job = jobs.lock(id);
        if (!job.createdBy().equals(current.account())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return job;
    }

    private String firstLine(ImportJob job, java.nio.charset.Charset charset) throws IOException {
        var reader = ImportFile.reader(ImportFile.stream(seq -> jobs.piece(job.id(), seq), 1), charset);
        var line = new StringBuilder();
        for (var c = reader.read(); c >= 0 && c != '\n' && c != '\r' && line.length() < 100_000; c = reader.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static List<String> proposed(List<String> headers, ImportKind kind) {
        var mapping = new ArrayList<String>();
        for (var header : headers) {
            var plain = Words.joined(header);
            mapping.add(kind.fields().stream()
                    .filter(field -> Words.joined(field.name()).equals(plain)
                            || field.headers().stream()
                                    .anyMatch(known -> Words.joined(known).equals(plain)))
                    .map(ImportField::name)
                    .filter(name -> !mapping.contains(name))
                    .findFirst()
                    .orElse(""));
        }
        return mapping;
    }

    private static List<List<String>> firstRows(CsvRows rows) throws IOException {
        var shown = new ArrayList<List<String>>();
        for (var i = 0; i < ROWS_SHOWN; i++) {
            var row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            if (row.get().problem() == null) {
                shown.add(row.get().fields());
            }
        }
        return shown;
    }

    private static void insistOnMapping(List<String> mapping, ImportJob job, ImportKind kind) {
        var refusals = new Refusals();
        var names = kind.fields().stream().map(ImportField::name).toList();
        var used = new HashSet<String>();
        refusals.when(
                mapping.size() != job.columns(),
                Refusal.of(ImportRefusal.MAPPING).at("mapping"));
        for (var i = 0; i < mapping.size(); i++) {
            var field = mapping.get(i);
            refusals.when(
                    !field.isEmpty() && (!names.contains(field) || !used.add(field)),
                    Refusal.of(ImportRefusal.MAPPING).at("mapping." + i));
        }
        for (var field : kind.fields()) {
            refusals.when(
                    field.required() && !used.contains(field.name()),
                    Refusal.of(CommonRefusal.REQUIRED).at(field.name()));
        }
        refusals.throwIfAny(DomainException.Kind.INVALID);
    }

    private static void insistOnText(String text, String field, Refusals refusals) {
        refusals.when(text.isBlank(), Refusal.of(CommonRefusal.REQUIRED).at(field));
        refusals.when(
                text.length() > LONGEST_TEXT,
                Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", LONGEST_TEXT));
        refusals.when(
                text.codePoints().anyMatch(Character::isISOControl),
                Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at(field));
    }
}
