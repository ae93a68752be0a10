// A machine's network cards, as Linux shows them under /sys.

#include "base/machine.h"

#include <gtest/gtest.h>

#include "support/temp_folder.h"

namespace {

class Cards : public ::testing::Test {
protected:
    // `bus`: what its device hangs on; empty: no device, as of a bridge or a tunnel.
    base::Path add(const std::string& name, const std::string& address, const std::string& bus = "pci", const std::string& kind = "0") {
        const base::Path card = root / "sys/class/net" / name;
        std::filesystem::create_directories(card);
        EXPECT_TRUE(base::write_file(card / "address", address + "\n"));
        EXPECT_TRUE(base::write_file(card / "addr_assign_type", kind + "\n"));
        if (bus.empty()) return card;
        const base::Path device = root / "sys/devices" / name;
        std::filesystem::create_directories(device);
        std::filesystem::create_symlink("../../bus/" + bus, device / "subsystem");
        std::filesystem::create_directory_symlink(device, card / "device");
        return card;
    }
    std::string addresses() const { return base::hardware_addresses(root.path()); }
    support::TempFolder root;
};

}  // namespace

TEST_F(Cards, ThoseOnTheBoardInOneOrder) {
    add("eth1", "00:1b:44:11:3a:b7");
    add("eth0", "00:1b:44:11:3a:b8");
    add("lo", "00:00:00:00:00:00", "");
    add("docker0", "02:42:ac:11:00:02", "");
    add("dummy", "00:00:00:00:00:00");
    EXPECT_EQ(addresses(), "00:1b:44:11:3a:b7,00:1b:44:11:3a:b8");
}

TEST_F(Cards, WhatIsPluggedInOrMadeUpChangesNothing) {
    add("eth0", "00:1b:44:11:3a:b7");
    add("usb0", "9a:00:00:00:00:01", "usb");
    std::filesystem::create_directory(add("wlan0", "4c:00:00:00:00:02") / "wireless");
    add("eth1", "6e:00:00:00:00:03", "pci", "3");
    EXPECT_EQ(addresses(), "00:1b:44:11:3a:b7");
}

TEST_F(Cards, WithoutACardOnTheBoardTheOthersCount) {
    std::filesystem::create_directory(add("wlan0", "4c:00:00:00:00:02") / "phy80211");
    add("usb0", "9a:00:00:00:00:01", "usb");
    EXPECT_EQ(addresses(), "4c:00:00:00:00:02,9a:00:00:00:00:01");
}

TEST_F(Cards, NoneIsTold) {
    EXPECT_EQ(addresses(), "");
    add("lo", "00:00:00:00:00:00", "");
    std::filesystem::create_directory(add("wlan0", "de:ad:00:00:00:02", "pci", "1") / "wireless");
    EXPECT_EQ(addresses(), "") << "an address that is new each time tells nothing";
}
