package org.ohms.patients.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.persistence.PassingFailure;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.work.Background;

/**
 * Reads lists in, 500 rows a transaction, some seconds at a stretch. The job says how many rows were read: after a crash
 * its lease runs out and any node goes on behind them.
 */
@ApplicationScoped
class ImportRound {
    static final int BATCH = 500;
    private static final Logger LOG = Logger.getLogger(ImportRound.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration STRETCH = Duration.ofSeconds(4);
    private static final Duration ABANDONED = Duration.ofDays(2);

    @Inject
    ImportJobs jobs;

    @Inject
    ImportKinds kinds;

    @Inject
    Background background;

    @Inject
    Clock clock;

    void readOn(@Observes FewSecondsHavePassed tick) {
        var until = clock.instant().plus(STRETCH);
        var claimed = background.call("import.claim", () -> jobs.claim(LEASE).map(this::open));
        if (claimed.isEmpty()) {
            return;
        }
        var work = claimed.get();
        try {
            while (batch(work) && clock.instant().isBefore(until)) {
                LOG.fine("more rows");
            }
        } finally {
            background.run("import.release", () -> jobs.lock(work.id()).release());
        }
    }

    void forgetAbandonedUploads(@Observes DayHasPassed tick) {
        background.run(
                "import.abandoned",
                () -> jobs.abandoned(ABANDONED).forEach(job -> {
                    job.cancel(clock.instant());
                    jobs.dropPieces(job.id());
                }));
    }

    private Work open(ImportJob job) {
        return new Work(job, seq -> jobs.piece(job.id(), seq));
    }

    /** One batch; false when the list has ended or was stopped. */
    private boolean batch(Work work) {
        var rows = background.call("import.read", () -> work.next(BATCH));
        if (rows.isEmpty()) {
            background.run("import.finish", () -> {
                background.about("Import", work.id(), null);
                var job = jobs.lock(work.id());
                if (job.state() == ImportState.RUNNING) {
                    job.finish(clock.instant());
                    jobs.dropPieces(work.id());
                }
            });
            return false;
        }
        try {
            return background.call("import.batch", () -> take(work, rows));
        } catch (DomainException stopped) {
            // somebody cancelled it
            return false;
        } catch (RuntimeException broken) {
            insistOnLasting(broken);
            LOG.log(
                    Level.WARNING,
                    "a batch of import " + work.id() + " failed; its rows follow one by one",
                    WithoutWords.of(broken));
            return oneByOne(work, rows);
        }
    }

    /** So that one row nobody foresaw does not take the other 499 with it. */
    private boolean oneByOne(Work work, List<Numbered> rows) {
        for (var row : rows) {
            try {
                background.call("import.row", () -> take(work, List.of(row)));
            } catch (DomainException stopped) {
                return false;
            } catch (RuntimeException broken) {
                insistOnLasting(broken);
                LOG.log(Level.WARNING, "a row of import " + work.id() + " failed", WithoutWords.of(broken));
                var failed = new Numbered(row.number(), null, ImportRefusal.ROW_FAILED);
                background.call("import.row", () -> take(work, List.of(failed)));
            }
        }
        return true;
    }

    /** What lies in the moment says nothing about the row: it is tried again when the job is claimed next. */
    private static void insistOnLasting(RuntimeException broken) {
        if (PassingFailure.isReasonOf(broken)) {
            throw broken;
        }
    }

    private boolean take(Work work, List<Numbered> rows) {
        background.about("Import", work.id(), null);
        var job = jobs.lock(work.id());
        if (job.state() != ImportState.RUNNING || job.rowsDone() != rows.get(0).number() - 2) {
            // stopped, or another node was faster
            throw DomainException.refused(ImportRefusal.NOT_NOW);
        }
        var readable = new ArrayList<ImportRow>();
        var refused = 0;
        for (var row : rows) {
            if (row.row() != null) {
                readable.add(row.row());
            } else if (row.problem() != null) {
                jobs.addProblem(work.id(), row.number(), Refusal.of(row.problem()));
                refused++;
            }
        }
        var answers = kinds.named(job.kind()).take(job.origin(), readable);
        var added = 0;
        var known = 0;
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            switch (answer.outcome()) {
                case ADDED -> {
                    added++;
                    if (answer.patient() != null) {
                        background.about("Import", work.id(), answer.patient());
                    }
                }
                case KNOWN -> known++;
                case REFUSED -> {
                    refused++;
                    var number = readable.get(i).number();
                    answer.problems().forEach(problem -> jobs.addProblem(work.id(), number, problem));
                }
            }
        }
        job.advance(
                rows.size(),
                work.position(),
                added,
                known,
                refused,
                clock.instant().plus(LEASE));
        return true;
    }

    /** A row and its number, or what is wrong with it. */
    private record Numbered(
            long number, @Nullable ImportRow row, @Nullable ImportRefusal problem) {}

    /** The list at work: the open file, behind the rows that were read before. */
    private static final class Work {
        private final UUID id;
        private final List<String> mapping;
        private final ImportFile.Pieces bytes;
        private final CsvRows rows;
        private long number;

        Work(ImportJob job, java.util.function.IntFunction<byte[]> pieces) {
            this.id = job.id();
            this.mapping = job.mapping();
            this.bytes = ImportFile.stream(pieces, job.pieces());
            try {
                var reader = ImportFile.reader(bytes, job.charset());
                new CsvRows(reader, job.separator(), 0).next();
                this.rows = new CsvRows(reader, job.separator(), job.columns());
                this.number = 1;
                for (var skipped = 0L; skipped < job.rowsDone() && rows.next().isPresent(); skipped++) {
                    number++;
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        UUID id() {
            return id;
        }

        long position() {
            return bytes.position();
        }

        List<Numbered> next(int most) {
            var batch = new ArrayList<Numbered>(most);
            try {
                while (batch.size() < most) {
                    var row = rows.next();
                    if (row.isEmpty()) {
                        break;
                    }
                    number++;
                    batch.add(numbered(row.get()));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return batch;
        }

        private Numbered numbered(CsvRows.Row row) {
            if (row.problem() != null) {
                return new Numbered(number, null, row.problem());
            }
            var values = new LinkedHashMap<String, String>();
            for (var column = 0; column < mapping.size(); column++) {
                var field = mapping.get(column);
                var value = row.fields().get(column);
                if (!field.isEmpty() && !value.isBlank()) {
                    values.put(field, value);
                }
            }
            return new Numbered(number, new ImportRow(number, values), null);
        }
    }
}
