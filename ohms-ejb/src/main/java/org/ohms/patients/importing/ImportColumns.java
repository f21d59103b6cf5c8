package org.ohms.patients.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The columns of each sort of list in words: what the pages and the description of the interface document. */
@ApplicationScoped
public class ImportColumns {
    @Inject
    ImportKinds kinds;

    /** In the order of the kind. */
    public List<ImportColumn> of(String kind) {
        var sort = kinds.named(kind);
        var words = ResourceBundle.getBundle(sort.words(), Locale.ROOT, ImportColumns.class.getClassLoader());
        return sort.fields().stream().map(field -> column(field, words)).toList();
    }

    private static ImportColumn column(ImportField field, ResourceBundle words) {
        return new ImportColumn(
                field.name(),
                words.getString(field.name()),
                words.getString(field.name() + ".about"),
                Stream.concat(Stream.of(field.name()), field.headers().stream()).toList(),
                field.values(),
                field.required());
    }
}
