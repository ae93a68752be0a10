# Copies a file of words with a last line that tells that it is whole: base/catalogue.cpp looks for it.
file(READ "${FROM}" words)
file(WRITE "${TO}" "${words}\n# end of words\n")
