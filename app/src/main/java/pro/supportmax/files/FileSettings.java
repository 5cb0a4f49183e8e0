package pro.supportmax.files;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which files are taken.
 *
 * @param largest the largest file
 * @param refused endings of names that are refused, for they run when they are opened
 * @param unclaimedFor how long an uploaded file may wait for its message
 */
@ConfigurationProperties("supportmax.files")
record FileSettings(
        @DefaultValue("20MB") DataSize largest,

        @DefaultValue({
            "ade",
            "apk",
            "app",
            "appx",
            "bat",
            "chm",
            "cmd",
            "com",
            "cpl",
            "dll",
            "dmg",
            "exe",
            "hta",
            "htaccess",
            "ins",
            "iso",
            "jar",
            "jnlp",
            "js",
            "jse",
            "lnk",
            "mde",
            "msc",
            "msi",
            "msp",
            "mst",
            "pif",
            "ps1",
            "psm1",
            "reg",
            "scr",
            "sct",
            "shb",
            "sys",
            "vb",
            "vbe",
            "vbs",
            "vhd",
            "vhdx",
            "vxd",
            "wsc",
            "wsf",
            "wsh",
            "xll"
        })
        Set<String> refused,

        @DefaultValue("24h") Duration unclaimedFor) {}
