package org.ohms.identity.signin;

/** Where somebody is who has proved something at the door: in, or before the second step. */
public sealed interface SignInStep permits SignedIn, SecondStepNeeded {}
