package org.ohms.messaging.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.id.PatientId;

/** Which browsers show the patient that there is something new; their addresses are secrets and stay out. */
@ApplicationScoped
class RoomOfPushDevices implements RecordRoom {
    @Inject
    PushDevices devices;

    @Inject
    RecordAccounts accounts;

    @Override
    public String code() {
        return "browsers";
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return accounts.accountOf(patient).map(devices::all).orElse(List.of()).stream()
                .map(device ->
                        CopyEntry.of().moment("since", device.row().since()).done())
                .toList();
    }
}
