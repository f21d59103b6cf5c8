package org.ohms.patients.importing;

import java.util.Map;

/**
 * One thing wrong with one row; the sentence comes from the bundle by its code.
 *
 * @param row as a spreadsheet counts it: the headers are row 1
 * @param field empty when it is the row as a whole
 * @param params figures the sentence needs
 */
public record ImportProblem(long row, String field, String code, Map<String, String> params) {
    public ImportProblem {
        params = Map.copyOf(params);
    }
}
