package no.samskap.accounts.web;

/** @param address where one signs out at the provider */
public record SignedOutPage(String provider, String address) {}
