package org.ohms.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.importing.BeginImport;
import org.ohms.patients.importing.ImportColumn;
import org.ohms.patients.importing.ImportColumns;
import org.ohms.patients.importing.ImportKindRow;
import org.ohms.patients.importing.ImportProgress;
import org.ohms.patients.importing.Imports;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** All imports, and the way to bring in another list. */
@Named
@ViewScoped
@ShowsRefusals
public class ImportsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final int PIECE = 1_048_576;

    @Inject
    transient ImportColumns columns;

    @Inject
    transient Imports imports;

    @Inject
    transient AccountNames names;

    private String kind = "";
    private String source = "";
    private int first;
    private long total;
    private transient List<ImportProgress> rows = List.of();
    private transient List<String> sources = List.of();
    private transient List<ImportKindRow> kinds = List.of();
    private transient Map<AccountId, String> people = Map.of();
    private transient @Nullable Part file;

    /** Reads the part of the list the address asks for. */
    public void load() {
        kinds = imports.kinds();
        sources = imports.sources();
        var page = imports.list(new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
        people =
                names.of(rows.stream().map(ImportProgress::createdBy).distinct().toList());
    }

    /** Takes the file in, piece by piece, and leads on to its columns. */
    public @Nullable String upload() throws IOException {
        var chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            return null;
        }
        var job = imports.begin(new BeginImport(kind, source, chosen.getSubmittedFileName()));
        try (var content = chosen.getInputStream()) {
            var seq = 0;
            for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                imports.append(job, seq++, piece);
            }
        }
        return "/admin/imports/import?faces-redirect=true&import=" + job;
    }

    public String by(ImportProgress row) {
        return people.getOrDefault(row.createdBy(), "");
    }

    public List<ImportProgress> getRows() {
        return rows;
    }

    /** The systems lists came from already. */
    public List<String> getSources() {
        return sources;
    }

    /** What a list of this sort may have. */
    public List<ImportColumn> columns(ImportKindRow sort) {
        return columns.of(sort.name());
    }

    public List<ImportKindRow> getKinds() {
        return kinds;
    }

    public long getTotal() {
        return total;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return ROWS;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
