package org.ohms.identity.account;

import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.AccountId;

/**
 * What an administrator corrects on an account.
 *
 * @param version the state the administrator saw
 */
public record ChangeAccount(AccountId account, int version, String name, String email, Clearance clearance) {}
