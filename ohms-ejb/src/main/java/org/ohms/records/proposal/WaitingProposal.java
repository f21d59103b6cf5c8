package org.ohms.records.proposal;

import java.time.Instant;
import java.util.UUID;

/** Something a patient sent that nobody has decided yet. */
public record WaitingProposal(UUID id, ProposalSubject subject, Instant madeAt) {}
