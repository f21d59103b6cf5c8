package org.ohms.patients.importing;

import java.util.List;

/**
 * A look at the file before it is read in.
 *
 * @param headers the headers as they stand there
 * @param mapping the field each column is taken for, in the order of the headers; empty for columns nobody knows
 * @param fields every field one may map a column to
 * @param rows the first rows; a row that cannot be read is left out here and reported later
 */
public record ImportPreview(
        List<String> headers, List<String> mapping, List<ImportField> fields, List<List<String>> rows) {
    public ImportPreview {
        headers = List.copyOf(headers);
        mapping = List.copyOf(mapping);
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }
}
