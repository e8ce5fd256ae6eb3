package io.huoshui.web;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the run tells the operator API.
 *
 * @param adminPassword the administrator's password from the environment; null = print a one-time random one at the first start
 * @param oneTimePasswordFile where that random password is kept, readable by the owner only, until it is changed
 * @param idle a session ends after this time without a request
 * @param absolute a session ends after this time, used or not
 * @param localToken bearer token of the command line on this machine; new with each start, never stored in the database
 */
public record WebSettings(
        @Nullable String adminPassword,
        Path oneTimePasswordFile,
        Duration idle,
        Duration absolute,
        String localToken) {}
