#pragma once
// A voice that reads Vietnamese. All but may_be_there is used by the speaker's thread alone and may take seconds.

#include <memory>
#include <string>

namespace sound {

class Voice {
public:
    virtual ~Voice() = default;
    virtual bool may_be_there() const = 0;  // a look at two files: no process, no connection
    virtual bool open() = 0;                // false: there is no Vietnamese voice
    virtual void say(const std::string& text) = 0;
    virtual bool talking() = 0;
    virtual void close() = 0;  // silent at once, and lets go of what open took
};

// speech-dispatcher where the program was built with it; elsewhere a voice that is never there.
std::unique_ptr<Voice> make_system_voice();

}  // namespace sound
