package org.ohms.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.importing.ImportColumn;
import org.ohms.patients.importing.ImportColumns;
import org.ohms.patients.importing.ImportKindRow;
import org.ohms.patients.importing.ImportProgress;
import org.ohms.patients.importing.Imports;
import org.ohms.shared.id.AccountId;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.ShowsRefusals;

/** All imports, and the way to bring in another list. */
@Named
@ViewScoped
@ShowsRefusals
public class ImportsView extends PagedList<ImportProgress> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ImportColumns columns;

    @Inject
    transient Imports imports;

    @Inject
    transient AccountNames names;

    private transient List<String> sources = List.of();
    private transient List<ImportKindRow> kinds = List.of();
    private transient Map<AccountId, String> people = Map.of();

    /** Reads the part of the list the address asks for. */
    public void load() {
        kinds = imports.kinds();
        sources = imports.sources();
        show(imports.list(wanted()));
        people = names.of(
                getRows().stream().map(ImportProgress::createdBy).distinct().toList());
    }

    public String by(ImportProgress row) {
        return people.getOrDefault(row.createdBy(), "");
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
}
