package org.ohms.billing.share;

import java.time.LocalDate;
import java.util.UUID;
import org.ohms.shared.money.Money;

/**
 * A line to be parted between patient and payer.
 *
 * @param charge the charge it is for
 * @param total with tax
 * @param agreed what the contract's prices say of it
 */
public record SharedLine(UUID id, UUID charge, LocalDate day, String code, Money total, Money agreed) {}
