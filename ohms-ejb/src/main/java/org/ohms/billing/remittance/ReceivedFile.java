package org.ohms.billing.remittance;

import java.util.List;
import org.ohms.billing.inbox.FileReport;

/**
 * What became of a file that came in.
 *
 * @param remittances what payers paid, as far as it stands in this file
 */
public record ReceivedFile(FileReport file, List<RemittanceRow> remittances) {
    public ReceivedFile {
        remittances = List.copyOf(remittances);
    }
}
