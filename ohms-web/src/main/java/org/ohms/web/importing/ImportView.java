package org.ohms.web.importing;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.importing.ImportColumn;
import org.ohms.patients.importing.ImportColumns;
import org.ohms.patients.importing.ImportPreview;
import org.ohms.patients.importing.ImportProblem;
import org.ohms.patients.importing.ImportProgress;
import org.ohms.patients.importing.ImportState;
import org.ohms.patients.importing.Imports;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.RefusalTexts;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** One import: what its columns mean, how far it is, and what was wrong row by row. */
@Named
@ViewScoped
@ShowsRefusals
public class ImportView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final int SHOWN = 3;

    @Inject
    transient Imports imports;

    @Inject
    transient ImportColumns documented;

    @Inject
    transient RefusalTexts texts;

    private @Nullable String id;
    private int first;
    private transient @Nullable ImportProgress progress;
    private transient List<ImportProblem> problems = List.of();
    private long problemCount;
    private List<Column> columns = List.of();
    private transient List<ImportColumn> fields = List.of();

    /** A column of the file: its header, its first values, and the field it is mapped to; empty when it is left out. */
    public static class Column implements Serializable {
        private static final long serialVersionUID = 1L;
        private final int number;
        private final String header;
        private final String examples;
        private String field;

        Column(int number, String header, String examples, String field) {
            this.number = number;
            this.header = header;
            this.examples = examples;
            this.field = field;
        }

        public int getNumber() {
            return number;
        }

        public String getHeader() {
            return header;
        }

        public String getExamples() {
            return examples;
        }

        public String getField() {
            return field;
        }

        public void setField(@Nullable String field) {
            this.field = field == null ? "" : field;
        }
    }

    /** Reads how far the import is, and what the file looks like while it waits for its columns. */
    public void load() {
        read();
        if (isWaiting()) {
            var preview = imports.preview(number());
            columns = columns(preview);
            read();
        }
    }

    private void read() {
        var read = imports.progress(number());
        progress = read;
        fields = documented.of(read.kind());
        var page = imports.problems(number(), new PageRequest(first, ROWS));
        problems = page.rows();
        problemCount = page.total();
    }

    private static List<Column> columns(ImportPreview preview) {
        var columns = new ArrayList<Column>();
        for (var i = 0; i < preview.headers().size(); i++) {
            var at = i;
            var examples = preview.rows().stream()
                    .filter(row -> row.size() > at && !row.get(at).isBlank())
                    .map(row -> row.get(at))
                    .distinct()
                    .limit(SHOWN)
                    .toList();
            columns.add(new Column(
                    i,
                    preview.headers().get(i),
                    String.join(", ", examples),
                    preview.mapping().get(i)));
        }
        return columns;
    }

    /** Starts reading the rows in. */
    public void start() {
        imports.start(number(), columns.stream().map(Column::getField).toList());
        read();
    }

    /** Stops it; what came in stays. */
    public void cancel() {
        imports.cancel(number());
        read();
    }

    /** Looks again while rows are read in. */
    public void lookAgain() {
        read();
    }

    private UUID number() {
        return UrlValues.required(UrlValues.id(id));
    }

    /** Why the row was refused, in a sentence. */
    public String sentence(ImportProblem problem) {
        return texts.of(
                new Refusal(problem.code(), null, problem.params()),
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** The column a problem lies in, as people call it. */
    public String label(ImportProblem problem) {
        return fields.stream()
                .filter(one -> one.name().equals(problem.field()))
                .map(ImportColumn::label)
                .findFirst()
                .orElse(problem.field());
    }

    /** Why the whole file cannot be read; empty when it can. */
    public String getFailure() {
        return progress == null || progress.failure() == null
                ? ""
                : texts.of(
                        new Refusal(progress.failure(), null, java.util.Map.of()),
                        FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public boolean isWaiting() {
        return progress != null && (progress.state() == ImportState.UPLOADING || progress.state() == ImportState.READY);
    }

    public boolean isRunning() {
        return progress != null && progress.state() == ImportState.RUNNING;
    }

    public boolean isEnded() {
        return progress != null && progress.hasEnded();
    }

    public @Nullable ImportProgress getProgress() {
        return progress;
    }

    public List<ImportProblem> getProblems() {
        return problems;
    }

    public long getProblemCount() {
        return problemCount;
    }

    public List<Column> getColumns() {
        return columns;
    }

    /** Every column such a list may have. */
    public List<ImportColumn> getFields() {
        return fields;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return ROWS;
    }
}
