package org.ohms.compliance.oversight;

import java.time.Instant;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Somebody on staff did something with the record of one patient. Lists of many patients are not among these lines: a
 * schedule or a search shows them to everybody whose work it is.
 */
public record WatchedLine(long id, Instant at, AccountId account, PatientId patient) {}
